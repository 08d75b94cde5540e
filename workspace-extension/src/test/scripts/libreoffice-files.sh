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

# Sheets whose cells are more than texts: results of formulas, numbers, dates and line breaks.
sheet() {
  cat > "$work/$1.fods" <<SHEET
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"
    office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:body><office:spreadsheet><table:table table:name="People">
$(sed -E -e 's#\[([^]]*)\]#<table:table-cell office:value-type="string"><text:p>\1</text:p></table:table-cell>#g' \
  -e 's#\{([^}]*)\}#<table:table-cell table:formula="of:=\1"/>#g' \
  -e 's#<([0-9.]+)>#<table:table-cell office:value-type="float" office:value="\1"><text:p>\1</text:p></table:table-cell>#g' \
  -e 's#%\(#{#g' -e 's#\)%#}#g' -e 's#\^#</text:p><text:p>#g' -e 's#^(.*)$#<table:table-row>\1</table:table-row>#')
</table:table></office:spreadsheet></office:body></office:document>
SHEET
}
sheet computed <<'ROWS'
[Full Name][Email][Role]
{CONCATENATE(&quot;Bo&quot;;&quot; &quot;;&quot;Ek&quot;)}{LOWER(&quot;BO@EXAMPLE.ORG&quot;)}{IF(1=1;&quot;Builder&quot;;&quot;Admin&quot;)}
[=Eva Ny]{LOWER(&quot;EVA@EXAMPLE.ORG&quot;)}[End-user]
ROWS
sheet numbers <<'ROWS'
[Full Name][Email][Groups][Metadata]
[007][seven@example.org]<7>[%(&quot;id&quot;: &quot;0042&quot;)%]
<42>[number@example.org][007][]
ROWS
sheet breaks <<'ROWS'
[Email Address][Name][Teams]
[kit@example.org][Kit Moe][Support^Finance]
[lou@example.org][Lou; Ray, Jr.][Support]
ROWS

# The numbers are separator, quote and character set: 76 is UTF-8, 1 Windows-1252, 65535 UTF-16. "true" quotes every text.
save() {
  local way=$1 options=$2 type=${3:-csv}
  soffice --headless -env:UserInstallation="file://$work/profile" --infilter='CSV:44,34,76,1,,0,false,false' \
    --convert-to "$type:$options" --outdir "$work/$way" "$work"/*.csv > /dev/null 2>&1
  if compgen -G "$work/*.fods" > /dev/null; then
    soffice --headless -env:UserInstallation="file://$work/profile" --convert-to "$type:$options" \
      --outdir "$work/$way" "$work"/*.fods > /dev/null 2>&1
  fi
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
rm "$work"/{quotes,blanks,accents,sparse}.csv "$work"/*.fods
save book 'Calc MS Excel 2007 XML' xlsx
save book-old 'MS Excel 97' xls
save book-open calc8 ods
save page 'HTML (StarCalc)' html
save sheet calc_pdf_Export pdf
ls | wc -l
