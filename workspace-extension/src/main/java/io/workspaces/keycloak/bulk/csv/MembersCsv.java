package io.workspaces.keycloak.bulk.csv;

import java.io.IOException;
import java.util.List;

/**
 * Writes members under the columns that the import reads. The metadata column stays empty, and the status
 * keeps Archived people from being invited when the file is imported.
 */
public final class MembersCsv {
    private final CsvOutput output;

    public MembersCsv(Appendable target) throws IOException {
        output = new CsvOutput(target, List.of("Full Name", "Email", "Role", "Groups", "Metadata", "Status"));
    }

    public void row(String fullName, String email, String role, List<String> groups, String status) throws IOException {
        output.row(List.of(fullName, email, role, GroupsCell.write(groups), "", status));
    }
}
