#!/bin/bash
# Saves the tables below with LibreOffice in the ways that people do, as test resources of CorpusTest. The files are in
# the repository, so that the tests need no LibreOffice. Run it again if a table or a way to save is added:
#   workspace-extension/src/test/scripts/libreoffice-files.sh
set -e
cd "$(dirname "$0")/../resources/io/workspaces/keycloak/bulk/csv/libreoffice"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat > "$work/plain.csv" <<'TABLE'
Full Name,Email,Role,Groups
Zoë Müller,zoe@example.org,Builder,
Ada King,ada@example.org,,Support|Finance
TABLE
cat > "$work/quotes.csv" <<'TABLE'
Full Name,Email,Groups,Metadata
"Ann ""Annie"" Lee",ann@example.org,"Support;Finance","{""team"": ""a, b; c|d"", ""x"": ""1""}"
"O'Brien, Pat",pat@example.org,"Support
Finance",
TABLE
printf '%s\n' ' E-mail_Address *,First Name [Required],SURNAME , user-role ' \
  $'\u00a0ida@example.org\u200b,Ida \u2009,\u00a0Nord,End user' $'\u2007bo@example.org ,Bo,Öst\u00ad,' > "$work/blanks.csv"
cat > "$work/accents.csv" <<'TABLE'
Vorname,Nachname,E-Mail-Adresse,Rolle,Gruppen
José,Núñez,jose@example.org,Admin,Größe
Renée,Façade,renee@example.org,Builder,
TABLE
cat > "$work/sparse.csv" <<'TABLE'
,,,
Name,Email,,Expires In
,,,
Kim,kim@example.org,,7d
'=Lee,lee@example.org,,12h
,,,
TABLE

# The numbers are separator, quote and character set: 76 is UTF-8, 1 Windows-1252, 65535 UTF-16. "true" quotes every text.
save() {
  local way=$1 options=$2 type=${3:-csv}
  soffice --headless -env:UserInstallation="file://$work/profile" --infilter='CSV:44,34,76,1,,0,false,false' \
    --convert-to "$type:$options" --outdir "$work/$way" "$work"/*.csv > /dev/null 2>&1
  for file in "$work/$way"/*; do
    name=$(basename "$file")
    cp "$file" "${name%.*}-$way.${name##*.}"
  done
}
text='Text - txt - csv (StarCalc)'
save comma "$text:44,34,76,1,,0,false"
save semicolon "$text:59,34,76,1,,0,false"
save tab "$text:9,34,76,1,,0,false"
save pipe "$text:124,34,76,1,,0,false"
save comma-quoted "$text:44,34,76,1,,0,true"
save semicolon-quoted "$text:59,34,76,1,,0,true"
save tab-quoted "$text:9,34,76,1,,0,true"
save utf16 "$text:44,34,65535,1,,0,false"
save utf16-tab-quoted "$text:9,34,65535,1,,0,true"
save windows "$text:59,34,1,1,,0,false"
rm "$work"/{quotes,blanks,accents,sparse}.csv
save book 'Calc MS Excel 2007 XML' xlsx
save book-old 'MS Excel 97' xls
save book-open calc8 ods
save page 'HTML (StarCalc)' html
save sheet calc_pdf_Export pdf
ls | wc -l
