package io.workspaces.demo;

import io.workspaces.localserver.Database;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Step 4: no value that was uploaded stands in the database in clear. */
record LookInDatabase(Database database, Narrator narrator) {
    private static final List<String> SECRETS = List.of("value1", "value2", "amber-lantern-4711", "amber-badge-");

    void tell() throws SQLException {
        try (DatabaseScan scan = new DatabaseScan(database)) {
            narrator.say("reading " + scan.columns().size() + " tables of " + database.url());
            // That the search finds what is there shows that finding nothing means something.
            Set<String> addresses = scan.places(People.ADA);
            if (addresses.isEmpty()) {
                throw new IllegalStateException("The search does not even find an e-mail address");
            }
            narrator.right("the address " + People.ADA + " is found in " + addresses);
            for (String secret : SECRETS) {
                narrator.value("'" + secret + "' found in", scan.places(secret), Set.of());
            }
            narrator.say("what stands there instead, a row of WSP_METADATA:");
            scan.firstRow("WSP_METADATA", "1 = 1")
                    .forEach((column, value) -> narrator.say("  " + column + " = " + value));
        }
    }
}
