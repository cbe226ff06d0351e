# shellcheck shell=bash
# Sourced by what keeps generated parts of documents current. A part stands between <!-- NAME:begin --> and <!-- NAME:end -->.

# put NAME FILE TEXT: FILE with the part NAME replaced by what is in TEXT, on standard output.
put() {
    awk -v begin="<!-- $1:begin -->" -v end="<!-- $1:end -->" -v text="$3" '
        $0 == end { skip = 0 }
        !skip { print }
        $0 == begin { skip = 1; while ((getline line < text) > 0) print line }' "$2"
}

# finding FILE COMMAND…: what the command prints, into FILE. That something did not come out (exit code 1) is a finding too.
finding() {
    local file=$1 code=0
    shift
    "$@" >"$file" || code=$?
    [ "$code" -le 1 ] || exit "$code"
}

# settle DOCUMENT CURRENT SCRIPT [--write]: puts CURRENT in place of the document, or fails when they differ.
settle() {
    if [ "${4-}" = --write ]; then
        cp "$2" "$1"
    elif ! diff "$1" "$2" >&2; then
        echo "generated parts of $1 are stale; $3 … --write renews them" >&2
        return 1
    fi
}
