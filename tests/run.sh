#!/usr/bin/env bash
# Runs every test and ends with a line "N passed, N failed", or "N passed, N failed, N skipped".
#
#   tests/run.sh [--no-build] [arguments for dotnet test, such as --filter FullyQualifiedName~Kill]
#
# Installs what the tests need from Debian and is missing; without root it says how and stops.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# --- what the tests need ----------------------------------------------------------------------------------------------

missing_packages() {
  compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || echo postgresql
  command -v chromium >/dev/null || echo chromium
  command -v pdftotext >/dev/null || echo poppler-utils
}

install_missing() {
  local packages
  packages=$(missing_packages | xargs)
  [[ -n $packages ]] || return 0
  if ! command -v apt-get >/dev/null; then
    echo "Missing: $packages. The tests that need them are skipped." >&2
  elif [[ $EUID -ne 0 ]]; then
    echo "The tests need packages that are missing. Install them, then run this again:" >&2
    echo "  sudo apt-get update && sudo apt-get install --yes --no-install-recommends $packages" >&2
    exit 1
  else
    echo "Installing $packages"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update --quiet=2 </dev/null
    # shellcheck disable=SC2086 # one word for each package
    apt-get install --quiet=2 --yes --no-install-recommends $packages </dev/null
  fi
}

if ! command -v dotnet >/dev/null; then
  echo "The .NET SDK named in global.json is missing: https://dotnet.microsoft.com/download" >&2
  exit 1
fi
install_missing

# --- build and run ----------------------------------------------------------------------------------------------------

build=yes
filtered=no
arguments=()
for argument in "$@"; do
  case $argument in
    --no-build) build=no ;;
    --filter*) filtered=yes; arguments+=("$argument") ;;
    *) arguments+=("$argument") ;;
  esac
done

if [[ $build == yes ]]; then
  dotnet build TicketHub.sln --nologo --verbosity quiet
fi

# Services, verbs and readers that tests start live for seconds: counting how often they run their code, to compile it anew, is lost.
export DOTNET_TieredPGO=0

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

# One project after the other: two test hosts, each with servers of its own, would only wait for each other on two cores.
# --blame-hang ends a test host that stopped making progress and names the test.
broken=()
for folder in tests/*.Tests; do
  project=$(basename "$folder")
  code=0
  dotnet test "$folder/$project.csproj" --no-build --nologo \
    --logger "trx;LogFileName=$project.trx" --results-directory "$results" \
    --blame-hang --blame-hang-timeout 10m --blame-hang-dump-type none \
    ${arguments[@]+"${arguments[@]}"} </dev/null || code=$?
  echo "$code" >"$results/$project.code"
done

# --- count ------------------------------------------------------------------------------------------------------------

# The counters of a results file, as "total passed failed skipped"; "0 0 0 0" where the run wrote none. Whatever ran
# and did not pass has failed: error, timeout and aborted too.
counters() {
  [[ -f $1 ]] || { echo "0 0 0 0"; return; }
  tr '\n' ' ' <"$1" | awk '
    function number(name) { return match(line, " " name "=\"[0-9]+\"") ? substr(line, RSTART + length(name) + 3) + 0 : 0 }
    match($0, /<Counters [^>]*>/) { line = substr($0, RSTART, RLENGTH); found = 1 }
    END {
      total = number("total"); executed = number("executed"); passed = number("passed")
      print total, passed, executed - passed, total - executed
    }'
}

# The tests that did not run, each with the reason it gave.
skipped_tests() {
  [[ -f $1 ]] || return 0
  tr '\n' ' ' <"$1" | awk '
    BEGIN { RS = "<UnitTestResult " }
    NR > 1 && /outcome="NotExecuted"/ {
      name = match($0, /testName="[^"]*"/) ? substr($0, RSTART + 10, RLENGTH - 11) : "?"
      reason = match($0, /<Message>[^<]*/) ? substr($0, RSTART + 9, RLENGTH - 9) : "no reason given"
      told = name ": " reason
      gsub(/&quot;/, "\"", told); gsub(/&lt;/, "<", told); gsub(/&gt;/, ">", told); gsub(/&amp;/, "\\&", told)
      print "  " told
    }'
}

passed=0 failed=0 skipped=0
for code_file in "$results"/*.code; do
  project=$(basename "$code_file" .code)
  trx=$results/$project.trx
  read -r total project_passed project_failed project_skipped < <(counters "$trx")
  passed=$((passed + project_passed))
  skipped=$((skipped + project_skipped))
  # Outside CI a suite may be skipped as a whole where a program is missing; it says so itself.
  if [[ $((total - project_skipped)) -eq 0 && $filtered == no && ($total -eq 0 || ${CI:-} == true) ]]; then
    broken+=("$project ran no test")
    project_failed=1
  elif [[ $(<"$code_file") -ne 0 && $project_failed -eq 0 ]]; then
    broken+=("$project ended with exit code $(<"$code_file") and no failed test: its host crashed or was stopped")
    project_failed=1
  fi
  failed=$((failed + project_failed))
  if [[ $project_skipped -gt 0 ]]; then
    echo "Skipped in $project:"
    skipped_tests "$trx"
  fi
done
if [[ $((passed + failed)) -eq 0 ]]; then
  broken+=("no test ran at all")
  failed=1
fi
for reason in ${broken[@]+"${broken[@]}"}; do
  echo "FAILED: $reason" >&2
done

summary="$passed passed, $failed failed"
if [[ $skipped -gt 0 ]]; then
  summary+=", $skipped skipped"
fi
echo "$summary"
[[ $failed -eq 0 ]]
