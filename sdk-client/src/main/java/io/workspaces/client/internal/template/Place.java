package io.workspaces.client.internal.template;

import io.workspaces.client.error.TemplateException;

/** Where a reference begins, both from 1. */
public record Place(int line, int column) {
    static Place of(String text, int offset) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new Place(line, offset - lineStart + 1);
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
