package io.workspaces.spring;

import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the trace that a calling thread works in to the realm, so that Keycloak's spans join it. */
@AutoConfiguration(before = WorkspacesAutoConfiguration.class)
public class TracingAutoConfiguration {
    /** Creates the configuration; called by Spring. */
    public TracingAutoConfiguration() {}

    /** With Micrometer Tracing, whatever is behind it. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({Tracer.class, Propagator.class})
    static class MicrometerConfiguration {
        @Bean
        RequestHeaders workspacesMicrometerHeaders(
                ObjectProvider<Tracer> tracers, ObjectProvider<Propagator> propagators) {
            return () -> {
                Map<String, String> headers = new HashMap<>();
                @Nullable Tracer tracer = tracers.getIfAvailable();
                @Nullable Propagator propagator = propagators.getIfAvailable();
                @Nullable
                TraceContext current =
                        tracer == null ? null : tracer.currentTraceContext().context();
                if (propagator != null && current != null) {
                    propagator.inject(current, headers, Map::put);
                }
                return headers;
            };
        }
    }

    /** With OpenTelemetry's own starter. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(OpenTelemetry.class)
    static class OpenTelemetryConfiguration {
        @Bean
        RequestHeaders workspacesOpenTelemetryHeaders(ObjectProvider<OpenTelemetry> telemetry) {
            return () -> {
                Map<String, String> headers = new HashMap<>();
                telemetry.ifAvailable(
                        it -> it.getPropagators().getTextMapPropagator().inject(Context.current(), headers, Map::put));
                return headers;
            };
        }
    }
}
