package io.workspaces.client;

import io.workspaces.client.error.TemplateException;
import io.workspaces.client.internal.template.Expression;
import io.workspaces.client.internal.template.Template;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills {@code {{globals.currentUser.…}}} in texts with what the current user is.
 *
 * <p>Names: {@code id}, {@code memberId}, {@code email}, {@code name} (or {@code fullName}), {@code
 * firstName}, {@code lastName}, {@code role}, {@code groups} and {@code permissions} (JSON lists; {@code
 * groups[0]} is one name), {@code workspace} (the alias; also {@code workspace.id}, {@code .alias}, {@code
 * .name}), {@code metadata} (a JSON object), {@code metadata.key1} or {@code metadata['Employee ID']}. A
 * fallback may follow for what has no value: {@code ?? 'there'}. A backslash before
 * the braces keeps them. A value is never read again as a template. Thread-safe.
 */
public final class Globals {
    private final CurrentUser user;

    private Globals(CurrentUser user) {
        this.user = user;
    }

    /**
     * The globals of a current user.
     *
     * @param user who {@code globals.currentUser} is
     * @return the globals
     */
    public static Globals of(CurrentUser user) {
        return new Globals(user);
    }

    /**
     * Fills a text with the plain values. The result may hold metadata: it is as secret as they are.
     *
     * @param template the text
     * @return the filled text
     * @throws TemplateException for an unknown name, a missing value without a fallback, or braces that
     *     hold anything else; names the place
     */
    public String render(String template) {
        return Template.parse(template).render(this::value);
    }

    /**
     * Fills a piece of HTML; values are escaped, so that they are text there and in quoted attributes.
     *
     * @param template the HTML, itself not escaped
     * @return the filled HTML
     * @throws TemplateException as {@link #render(String)}
     */
    public String renderHtml(String template) {
        return Template.parse(template).render(expression -> HtmlText.escape(value(expression)));
    }

    private String value(Expression expression) {
        List<String> path = expression.path();
        if (path.size() < 3 || !path.get(0).equals("globals") || !path.get(1).equals("currentUser")) {
            throw expression.place().unknown("'" + expression.written() + "' is not globals.currentUser and a name");
        }
        @Nullable String value = new GlobalNames(user, expression).resolve(path.subList(2, path.size()));
        if (value != null) {
            return value;
        }
        if (expression.fallback() == null) {
            throw expression.place().noValue("'" + expression.written() + "' has no value for this user");
        }
        return expression.fallback();
    }

    @Override
    public String toString() {
        return "Globals of " + user;
    }
}
