#!/usr/bin/env bash
# The worked examples of analysis/figures/README.md run as they stand there, and draw every picture they name. So do those
# in README.md, with smaller results than theirs.
#   figures.sh VERBUND REPOSITORY
# Exit 69 where no Python has matplotlib and h5py. The lines in R are left out where R or ncdf4 is missing.
set -euo pipefail

verbund=$1
repository=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python=$("$repository/tests/python/find_python" matplotlib h5py) || exit 69

mkdir "$folder/bin"
ln -s "$verbund" "$folder/bin/verbund"
printf '#!/bin/sh\nexec "%s" -B "$@"\n' "$python" >"$folder/bin/python3"
chmod +x "$folder/bin/python3"
ln -s "$repository/scenarios" "$repository/analysis" "$folder"
export PATH="$folder/bin:$PATH" VERBUND_SCENARIOS="$folder/scenarios"
cd "$folder"

# part LANGUAGE DOCUMENT: all that stands in code of a language.
part() { sed -n "/^\`\`\`$1\$/,/^\`\`\`\$/p" "$2" | grep -v '^```'; }

# draws COMMANDS COUNT: they run, and draw at least so many pictures.
draws() {
    local picture count=0
    rm -f ./*.png ./*.svg
    bash -e "$1" >said 2>&1 || { cat "$1" said; exit 1; }
    while read -r picture; do
        [ "$(wc -c <"$picture")" -gt 10000 ] || { echo "$picture: nothing is drawn"; exit 1; }
        count=$((count + 1))
    done < <(grep -o '[a-z]*\.\(png\|svg\)$' "$1")
    [ "$count" -ge "$2" ] || { echo "the document has lost its examples"; exit 1; }
}

part toml analysis/figures/README.md >sweep.toml
part sh analysis/figures/README.md >commands
Rscript -e 'library(ncdf4)' >said 2>&1 || sed -i '/^Rscript/d' commands
draws commands 4

ln -s smoke results/bueroservice
part sh "$repository/README.md" | grep analysis/figures | sed 's/^[.]\/run/verbund/' >commands
draws commands 2
