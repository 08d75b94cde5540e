package io.workspaces.client;

import io.workspaces.client.error.MetadataUnavailableException;
import io.workspaces.client.error.TemplateException;
import io.workspaces.client.internal.template.Expression;
import io.workspaces.client.internal.template.Template;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Replaces {@code {{globals.currentUser.…}}} in texts with values of the current user.
 *
 * <p>Names: {@code id}, {@code memberId}, {@code email}, {@code name}, the fields of a
 * {@link io.workspaces.client.model.Profile} such as {@code firstName}, {@code role}, {@code groups} and
 * {@code permissions} (JSON lists; {@code groups[0]} is one name), {@code workspace} (the alias; also
 * {@code workspace.id}, {@code .alias}, {@code .name}), {@code metadata} (a JSON object), {@code metadata.key1} or
 * {@code metadata['Employee ID']}, {@code ssoUserInfo} (a JSON object, if the token has it) and its parts. A fallback
 * for a missing value may follow: {@code ?? 'there'}. {@code globals.currentUser} alone is a JSON object of all of it.
 * A backslash before the braces keeps them. A value is never parsed as a template.
 * Thread-safe.
 */
public final class Globals {
    private final CurrentUser user;

    private Globals(CurrentUser user) {
        this.user = user;
    }

    /**
     * Creates the globals of a current user.
     *
     * @param user the user behind {@code globals.currentUser}
     * @return the globals
     */
    public static Globals of(CurrentUser user) {
        return new Globals(user);
    }

    /**
     * Renders a text with the plain values. The result may contain metadata and is then just as secret.
     *
     * @param template the text
     * @return the rendered text
     * @throws TemplateException if a name is unknown, a value without a fallback is missing, or the braces contain
     *     anything else; names the line and column
     * @throws MetadataUnavailableException if the text has metadata in it and the server cannot decrypt it, even if
     *     there is a fallback: whether a value is missing is not known
     */
    public String render(String template) {
        return Template.parse(template).render(this::value);
    }

    /**
     * Renders HTML. Values are escaped, so that they are plain text in elements and in quoted attributes.
     *
     * @param template the HTML, which is not escaped itself
     * @return the rendered HTML
     * @throws TemplateException as {@link #render(String)}
     * @throws MetadataUnavailableException as {@link #render(String)}
     */
    public String renderHtml(String template) {
        return Template.parse(template).render(expression -> HtmlEscaper.escape(value(expression)));
    }

    private String value(Expression expression) {
        List<String> path = expression.path();
        if (path.size() < 2 || !path.get(0).equals("globals") || !path.get(1).equals("currentUser")) {
            String hint = path.get(0).equals("currentUser") ? "; write globals." + expression.source() : "";
            throw expression
                    .position()
                    .unknown("'" + expression.source() + "' does not begin with globals.currentUser" + hint);
        }
        @Nullable String value = new GlobalNames(user, expression).resolve(path.subList(2, path.size()));
        if (value != null) {
            return value;
        }
        if (expression.fallback() == null) {
            throw expression.position().noValue("'" + expression.source() + "' has no value for this user");
        }
        return expression.fallback();
    }

    @Override
    public String toString() {
        return "Globals of " + user;
    }
}
