#!/usr/bin/env bash
# tests/bench.sh [COUNT…]: how long a build of so many articles takes and how much memory it needs at most (default: 1 100 1000).
# Measures the native program, published with `dotnet publish Site.csproj -r linux-x64`, the portable one, and that with Statiq as its engine where
# `dotnet build Site.csproj --configuration Release -p:Engine=Statiq` has made it. Up to a hundred articles the best of three runs counts. Sets no limits.
set -euo pipefail
cd "$(dirname "$0")/.."

counts=("$@")
if [ "${#counts[@]}" -eq 0 ]; then counts=(1 100 1000); fi
native=$PWD/.artifacts/publish/Site/release_linux-x64/sourcebound
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet build Site.csproj --configuration Release --nologo --verbosity quiet
portable=$PWD/.artifacts/bin/Site/release/sourcebound.dll
statiq=$PWD/.artifacts/bin/Site-Statiq/release/sourcebound.dll

# corpus COUNT: an input folder of so many copies of the real article.
corpus() {
  local article=(input/articles/*) folder=$work/input-$1 number
  mkdir -p "$folder/articles"
  cp -r input/site.yaml input/pages "$folder/"
  for ((number = 1; number <= $1; number++)); do cp -r "${article[0]}" "$folder/articles/copy-$number"; done
  echo "$folder"
}

# measure NAME COUNT STATE COMMAND…
measure() {
  local name=$1 count=$2 state=$3 runs=3 run output=$work/$1-$2
  shift 3
  if [ "$count" -gt 100 ]; then runs=1; fi
  for ((run = 1; run <= runs; run++)); do
    if [ "$state" = new ]; then rm -rf "$output"; fi
    /usr/bin/time --format '%e %U %S %M' --output "$work/measured" "$@" > /dev/null 2> "$work/said" < /dev/null || { cat "$work/said"; exit 1; }
    cat "$work/measured" >> "$work/runs"
  done
  read -r wall user system memory < <(sort -n "$work/runs")
  rm "$work/runs"
  printf '%-9s %6d  %-9s %8.2f s  %8.2f s CPU  %6d MB\n' "$name" "$count" "$state" "$wall" "$(bc <<< "$user + $system")" $((memory / 1024))
}

for count in "${counts[@]}"; do
  input=$(corpus "$count")
  for name in native portable statiq; do
    case $name in
      native) command=("$native") ;;
      *) command=(dotnet "${!name}") ;;
    esac
    if [ ! -e "${command[-1]}" ]; then echo "$name: not built"; continue; fi
    measure "$name" "$count" new "${command[@]}" --input "$input" --output "$work/$name-$count"
    measure "$name" "$count" unchanged "${command[@]}" --input "$input" --output "$work/$name-$count"
    if [ "$name" = statiq ]; then continue; fi
    measure "$name" "$count" check "${command[@]}" check --verbose --input "$input"
    grep '^reading ' "$work/said"
  done
  rm -rf "$work"/*-"$count"
done
