package io.workspaces.keycloak.bulk.csv;

import io.workspaces.keycloak.member.Profile;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The columns a file may have: the field of a request that each is, the title that our own files give it, and other
 * titles that people and programs give it. Case, accents, spaces and punctuation of a title do not matter.
 */
public enum Column {
    FULL_NAME(
            "fullName",
            "Full Name",
            "Name",
            "Display Name",
            "User Full Name",
            "Employee Name",
            "Member Name",
            "Vollständiger Name",
            "Nom complet",
            "Nombre completo",
            "氏名",
            "名前"),
    FIRST_NAME("firstName", "First Name", "First", "Given Name", "Forename", "Vorname", "Prénom", "名"),
    LAST_NAME(
            "lastName",
            "Last Name",
            "Last",
            "Surname",
            "Family Name",
            "Nachname",
            "Familienname",
            "Nom de famille",
            "Apellido",
            "Apellidos",
            "姓"),
    EMAIL(
            "email",
            "Email",
            "Email Address",
            "Email ID",
            "Mail",
            "Mail Address",
            "User Email",
            "Member Email",
            "Primary Email",
            "Work Email",
            "Work Email Address",
            "Business Email",
            "Company Email",
            "E-Mail-Adresse",
            "Mailadresse",
            "Adresse e-mail",
            "Adresse mail",
            "Courriel",
            "Correo",
            "Correo electrónico",
            "メール",
            "メールアドレス",
            "Eメール"),
    ROLE(
            "role",
            "Role",
            "Roles",
            "User Role",
            "Member Role",
            "Workspace Role",
            "Rolle",
            "Benutzerrolle",
            "Rôle",
            "Rol",
            "ロール",
            "役割"),
    GROUPS(
            "groups",
            "Groups",
            "Group",
            "Group Name",
            "Group Names",
            "User Group",
            "User Groups",
            "Custom Groups",
            "Team",
            "Teams",
            "Gruppe",
            "Gruppen",
            "Groupe",
            "Groupes",
            "Équipe",
            "Équipes",
            "Grupo",
            "Grupos",
            "Equipo",
            "Equipos",
            "グループ",
            "チーム"),
    METADATA("metadata", "Metadata", "Meta", "User Metadata", "Metadaten", "Métadonnées", "Metadatos", "メタデータ"),
    EXPIRES_IN("expiresIn", "Expires In", "Expires After", "Expiry", "Valid For"),
    /** Written by the export. Stored rows refer to columns by their position, so that new ones come last. */
    STATUS("status", "Status", "User Status", "Member Status", "Account Status", "Statut", "Estado", "ステータス"),
    /** Written by the export. An update finds members by it. */
    MEMBER_ID("memberId", "Member Id"),
    ACTIVE_UNTIL(
            "activeUntil",
            "Active Until",
            "Valid Until",
            "Access Until",
            "End Date",
            "Expiry Date",
            "Expiration Date",
            "Aktiv bis",
            "Gültig bis",
            "Enddatum",
            "Actif jusqu'au",
            "Valable jusqu'au",
            "Date de fin",
            "Activo hasta",
            "Válido hasta",
            "Fecha de fin",
            "有効期限",
            "終了日"),
    LANGUAGE(
            "locale", "Language", "Locale", "Preferred Language", "Mail Language", "Sprache", "Langue", "Idioma", "言語");

    /** The last column of failed rows, which is for people to read. */
    public static final String ERROR = "Error";

    /** What people and programs write behind the title of a column. */
    private static final Pattern REMARK = Pattern.compile("[\\[(](required|mandatory|optional)[\\])]\\W*$");

    private static final Pattern UNSPOKEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** No title is as long; composing long texts of marks is slow. */
    private static final int MAX_TITLE_LENGTH = 64;

    private static final Map<String, Column> BY_KEY = new HashMap<>();

    static {
        for (Column column : values()) {
            column.titles.forEach(title -> BY_KEY.put(key(title), column));
        }
    }

    private final String field;
    private final List<String> titles;

    Column(String field, String... titles) {
        this.field = field;
        this.titles = List.of(titles);
    }

    /** What violations call it. */
    String field() {
        return field;
    }

    /** The name that our own files give it. */
    public String title() {
        return titles.get(0);
    }

    /** The column of this title. */
    public static Optional<Column> titled(String title) {
        return Optional.ofNullable(BY_KEY.get(key(title)));
    }

    /** The column that a violation is about. */
    static Optional<Column> ofField(String field) {
        return Arrays.stream(values())
                .filter(column -> column.field.equals(field))
                .findFirst();
    }

    /** The column of a field of the profile. */
    public static Column of(Profile.Field field) {
        return ofField(field.property()).orElseThrow();
    }

    /** The titles that our own files give to all columns. */
    static List<String> titles() {
        return Arrays.stream(values()).map(Column::title).toList();
    }

    static boolean isError(String title) {
        return key(title).equals(key(ERROR));
    }

    private static String key(String title) {
        if (title.length() > MAX_TITLE_LENGTH) {
            return "";
        }
        String lower = REMARK.matcher(title.toLowerCase(Locale.ROOT)).replaceAll("");
        return UNSPOKEN.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD))
                .replaceAll("");
    }
}
