package io.workspaces.keycloak.bulk.csv;

/** The file that shows how a file is written. */
public final class SampleCsv {
    private static final String TEXT = """
            Full Name,Email,Role,Groups,Metadata
            William Cushing,william.cushing@altostrat.com,Admin,,"{'key1': 'value1', 'key2': 'value2'}"
            """;

    private SampleCsv() {}

    public static String text() {
        return TEXT;
    }
}
