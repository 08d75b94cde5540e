package io.workspaces.client.model;

import org.jspecify.annotations.Nullable;

/**
 * What became of one row of the file.
 *
 * @param row where the record begins, as a spreadsheet counts; the header is 1
 * @param email the address in it
 * @param outcome what became of it
 * @param code why, stable
 * @param message why, for people
 */
public record JobRow(
        long row,
        @Nullable String email,
        Outcome outcome,
        @Nullable String code,
        @Nullable String message) {}
