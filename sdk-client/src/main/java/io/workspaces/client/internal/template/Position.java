package io.workspaces.client.internal.template;

import io.workspaces.client.error.TemplateException;

/** The position where a reference begins. Line and column count from 1. */
public record Position(int line, int column) {
    static Position of(String text, int offset) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new Position(line, offset - lineStart + 1);
    }

    public TemplateException unknown(String detail) {
        return new TemplateException("template_unknown_name", detail, line, column);
    }

    public TemplateException noValue(String detail) {
        return new TemplateException("template_no_value", detail, line, column);
    }

    TemplateException invalid(String detail) {
        return new TemplateException("template_invalid", detail, line, column);
    }
}
