package io.workspaces.client.error;

/** A template cannot be rendered; tells where in it. */
public final class TemplateException extends WorkspacesException {
    private static final long serialVersionUID = 1L;

    private final int line;

    private final int column;

    /**
     * An error at a place of a template.
     *
     * @param code {@code template_invalid}, {@code template_unknown_name} or {@code template_no_value}
     * @param detail what is wrong there
     * @param line of the reference's opening braces, from 1
     * @param column of the reference's opening braces, from 1
     */
    public TemplateException(String code, String detail, int line, int column) {
        super(Problem.local(code, "line " + line + ", column " + column + ": " + detail), null);
        this.line = line;
        this.column = column;
    }

    /**
     * Where the faulty reference begins.
     *
     * @return the line, from 1
     */
    public int line() {
        return line;
    }

    /**
     * Where the faulty reference begins.
     *
     * @return the column, from 1
     */
    public int column() {
        return column;
    }
}
