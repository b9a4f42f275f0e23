#!/usr/bin/env bash
# installed.sh PROGRAM OUT INPUT: the tool of the SDK and the native program, each put into a folder of its own, give OUT in a folder that holds nothing but INPUT.
set -euo pipefail
cd "$(dirname "$0")/../.."
program=$(realpath "$1") out=$(realpath "$2") input=$(realpath "$3")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# quietly COMMAND…: what it says only if it fails.
quietly() {
  "$@" > "$work/said" 2>&1 || { cat "$work/said"; return 1; }
}

# gives_the_site NAME COMMAND…
gives_the_site() {
  local name=$1 folder=$work/$1/site
  shift
  mkdir -p "$folder"
  cp -r "$input" "$folder/input"
  (cd "$folder" && quietly "$@" --strict)
  diff -r "$out" "$folder/output"
  echo "$name: $(find "$folder/output" -type f | wc -l) files, all equal"
}

# The analyzers judge the same source in the usual build. Packed again it is the same package.
quietly dotnet pack Site.csproj -p:RunAnalyzers=false --output "$work/packages"
quietly dotnet pack Site.csproj --no-build --output "$work/again"
cmp "$work"/packages/*.nupkg "$work"/again/*.nupkg
unzip -Z1 "$work"/packages/*.nupkg > "$work/list"
if grep -E '\.(pdb|dbg)$' "$work/list"; then echo "symbols in the package"; exit 1; fi

# From this folder alone, whatever sources the machine knows.
quietly dotnet tool install Sourcebound --tool-path "$work/tool" --source "$work/packages"
gives_the_site tool "$work/tool/sourcebound"

# The native program and the libraries beside it are all it needs.
mkdir "$work/program"
cp "$program" "$(dirname "$program")"/*.so "$work/program"
gives_the_site native env -i "$work/program/$(basename "$program")"
