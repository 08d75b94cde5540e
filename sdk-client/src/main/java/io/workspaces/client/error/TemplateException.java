package io.workspaces.client.error;

/** A template cannot be rendered. The message names the line and column. */
public final class TemplateException extends WorkspacesException {
    private static final long serialVersionUID = 1L;

    private final int line;

    private final int column;

    /**
     * Creates the exception.
     *
     * @param code {@code template_invalid}, {@code template_unknown_name} or {@code template_no_value}
     * @param detail what is wrong
     * @param line the line of the reference's opening braces, from 1
     * @param column the column of the reference's opening braces, from 1
     */
    public TemplateException(String code, String detail, int line, int column) {
        super(Problem.local(code, "line " + line + ", column " + column + ": " + detail), null);
        this.line = line;
        this.column = column;
    }

    /**
     * Returns the line in which the faulty reference begins.
     *
     * @return the line, from 1
     */
    public int line() {
        return line;
    }

    /**
     * Returns the column in which the faulty reference begins.
     *
     * @return the column, from 1
     */
    public int column() {
        return column;
    }
}
