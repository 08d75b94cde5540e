package io.workspaces.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.workspaces.client.WorkspacesClient;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The trace of the calling thread goes to the realm. */
class TracingTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";

    private final List<String> seen = new CopyOnWriteArrayList<>();

    @SuppressWarnings("NullAway.Init") // before each
    private HttpServer realm;

    /** Neither traces nor beans that do. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({WorkspacesAutoConfiguration.class, TracingAutoConfiguration.class})
    static class Untraced {}

    /** As Spring Boot's Actuator has it. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({WorkspacesAutoConfiguration.class, TracingAutoConfiguration.class})
    static class Micrometer {
        @Bean
        Tracer tracer() {
            return Tracer.NOOP;
        }

        @Bean
        Propagator propagator() {
            return new Propagator() {
                @Override
                public List<String> fields() {
                    return List.of("traceparent");
                }

                @Override
                public <C> void inject(TraceContext context, C carrier, Setter<C> setter) {
                    setter.set(carrier, "traceparent", "of Micrometer");
                }

                @Override
                public <C> io.micrometer.tracing.Span.Builder extract(C carrier, Getter<C> getter) {
                    throw new UnsupportedOperationException();
                }
            };
        }
    }

    /** As OpenTelemetry's own starter has it. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({WorkspacesAutoConfiguration.class, TracingAutoConfiguration.class})
    static class Telemetry {
        @Bean
        OpenTelemetry telemetry() {
            return OpenTelemetry.propagating(ContextPropagators.create(W3CTraceContextPropagator.getInstance()));
        }
    }

    @BeforeEach
    void start() throws Exception {
        realm = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        realm.createContext("/", exchange -> {
            seen.add(String.valueOf(exchange.getRequestHeaders().getFirst("traceparent")));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        realm.start();
    }

    @AfterEach
    void stop() {
        realm.stop(0);
    }

    private void ping(Class<?> application) {
        try (ConfigurableApplicationContext app = new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off", "logging.level.root=off")
                .properties("workspaces.realm=http://127.0.0.1:"
                        + realm.getAddress().getPort() + "/realms/fake")
                .run()) {
            app.getBean(WorkspacesClient.class).ping();
        }
    }

    @Test
    void with_micrometer() {
        ping(Micrometer.class);
        assertThat(seen).containsExactly("of Micrometer");
    }

    @Test
    void with_opentelemetry() {
        SpanContext span = SpanContext.create(TRACE, SPAN, TraceFlags.getSampled(), TraceState.getDefault());
        Context.current()
                .with(Span.wrap(span))
                .wrap(() -> ping(Telemetry.class))
                .run();
        ping(Telemetry.class);
        assertThat(seen).containsExactly("00-" + TRACE + "-" + SPAN + "-01", "null");
    }

    @Test
    void without_either_the_call_has_none() {
        ping(Untraced.class);
        assertThat(seen).containsExactly("null");
    }
}
