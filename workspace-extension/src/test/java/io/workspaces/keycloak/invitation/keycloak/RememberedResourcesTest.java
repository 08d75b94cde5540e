package io.workspaces.keycloak.invitation.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.email.EmailException;

class RememberedResourcesTest {
    private final List<String> asked = new ArrayList<>();
    private final RememberedResources resources = new RememberedResources(new ClassLoader() {
        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            asked.add(name);
            return super.getResources(name);
        }
    });

    @Test
    void jars_are_asked_once_for_what_is_below_meta_inf() throws IOException {
        List<URL> first = Collections.list(resources.getResources("META-INF/MANIFEST.MF"));
        List<URL> second = Collections.list(resources.getResources("META-INF/MANIFEST.MF"));

        assertThat(first).isNotEmpty().isEqualTo(second);
        assertThat(asked).containsExactly("META-INF/MANIFEST.MF");
    }

    @Test
    void what_no_jar_has_is_remembered_too() throws IOException {
        assertThat(resources.getResources("META-INF/nothing").hasMoreElements()).isFalse();
        assertThat(resources.getResources("META-INF/nothing").hasMoreElements()).isFalse();

        assertThat(asked).hasSize(1);
    }

    @Test
    void other_names_are_asked_for_each_time() throws IOException {
        resources.getResources("theme/messages");
        resources.getResources("theme/messages");

        assertThat(asked).hasSize(2);
    }

    @Test
    void work_finds_it_as_the_threads_class_loader_and_leaves_the_former_one() throws EmailException {
        ClassLoader former = Thread.currentThread().getContextClassLoader();

        resources.around(
                () -> assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(resources));
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(former);

        assertThatThrownBy(() -> resources.around(() -> {
                    throw new EmailException("no");
                }))
                .isInstanceOf(EmailException.class);
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(former);
    }
}
