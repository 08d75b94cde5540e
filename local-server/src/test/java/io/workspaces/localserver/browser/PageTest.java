package io.workspaces.localserver.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final String LOGIN = """
            <h1 id="kc-page-title">Sign in</h1>
            <form id="kc-locale"><select name="kc_locale"></select></form>
            <form method="post" action="/login?tab=1&amp;x=2">
              <input name="username" value="ada"><input type="checkbox" name="remember">
              <input type="hidden" name="token" value="t"><button name="cancel" value="yes"></button>
            </form>
            """;

    private final HttpServer server = server();
    private String received = "";
    private String cookie = "";

    @BeforeEach
    void serve() {
        server.createContext("/form", exchange -> answer(exchange, LOGIN));
        server.createContext("/login", this::takeLogin);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_form_sends_what_it_holds_and_the_journey_ends_at_the_app() {
        Page arrived = open("/form").form("username").submit(Map.of("password", "p&q"));

        assertThat(received).isEqualTo("/login?tab=1&x=2 username=ada&token=t&password=p%26q");
        assertThat(arrived.isElsewhere()).isTrue();
        assertThat(arrived.parameter("code")).isEqualTo("a b");
    }

    @Test
    void a_button_is_sent_only_when_pressed() {
        open("/form").form("cancel").press("cancel", Map.of());

        assertThat(received).endsWith("username=ada&token=t&cancel=yes");
    }

    @Test
    void secure_cookies_are_kept_as_browsers_do_on_localhost() {
        open("/form").form("username").submit(Map.of());

        assertThat(cookie).contains("SESSION=1");
    }

    private Page open(String path) {
        String base = "http://localhost:" + server.getAddress().getPort();
        return new Browser(URI.create(base)).open(base + path);
    }

    private void takeLogin(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received = exchange.getRequestURI() + " " + body;
        cookie = String.valueOf(exchange.getRequestHeaders().getFirst("Cookie"));
        exchange.getResponseHeaders().add("Location", "http://app.test/?code=a+b");
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void answer(HttpExchange exchange, String html) throws IOException {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Set-Cookie", "SESSION=1; Path=/; Secure; HttpOnly; SameSite=None");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
    }
}
