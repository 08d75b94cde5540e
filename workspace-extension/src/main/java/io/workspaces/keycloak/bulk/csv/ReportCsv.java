package io.workspaces.keycloak.bulk.csv;

import java.io.IOException;
import java.util.List;

/** What became of each row: {@code Row,Email,Outcome,Code,Message}. */
public final class ReportCsv {
    private final CsvOutput output;

    public ReportCsv(Appendable target) throws IOException {
        output = new CsvOutput(target, List.of("Row", "Email", "Outcome", "Code", "Message"));
    }

    public void row(long number, String email, String outcome, String code, String message) throws IOException {
        output.row(List.of(Long.toString(number), email, outcome, code, message));
    }
}
