package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.bulk.csv.CsvRow;
import io.workspaces.keycloak.bulk.csv.ParsedRow;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.metadata.MetadataEntry;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Where the rows of a job that changes members come from, and what they ask for. Good for one transaction. */
interface RowSource {
    /** The rows of each of several consecutive chunks. */
    List<List<CsvRow>> rows(List<Chunk> chunks);

    List<ParsedRow> parse(List<CsvRow> rows);

    /**
     * What a row asks of the member whom it has found.
     *
     * @param present the member's metadata
     */
    Wish wish(ParsedRow.Change row, Member member, List<MetadataEntry> present);

    /** Who judges rows in a check: the caller, unless {@link #wish} needs nothing of the transaction. */
    default Executor judges() {
        return Runnable::run;
    }

    /** What is to be done with a member. */
    sealed interface Wish {
        /**
         * @param kept fields that stay, since they have changed
         * @param former the account that the member gets back, to be as they were when they had been Active once
         */
        record Edit(ParsedRow.Change row, List<String> kept, OldValue.@Nullable Former former) implements Wish {
            Edit(ParsedRow.Change row) {
                this(row, List.of(), null);
            }
        }

        /** Deletes the member. */
        record Remove() implements Wish {}

        /** Mails the invitation again. */
        record Resend() implements Wish {}

        record Leave(String code, String message) implements Wish {}
    }
}
