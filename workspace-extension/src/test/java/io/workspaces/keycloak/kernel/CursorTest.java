package io.workspaces.keycloak.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final Cursor HERE = new Cursor("list", "zoë king", "m-7");

    @Test
    void in_its_own_list_it_leads_on_from_where_it_stood() {
        assertThat(Cursor.decode(HERE.encode(), "list")).isEqualTo(HERE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bGlzdAA", "nonsense", "%%", "AAAA"})
    void what_is_no_cursor_is_refused(String text) {
        assertInvalid(text, "list");
    }

    @Test
    void in_another_list_it_is_refused() {
        assertInvalid(HERE.encode(), "other");
    }

    @Test
    void without_one_a_list_begins_at_its_beginning() {
        assertThat(Cursor.decode(null, "list")).isNull();
        assertThat(Cursor.decode("", "list")).isNull();
    }

    private static void assertInvalid(String text, String list) {
        assertThatThrownBy(() -> Cursor.decode(text, list))
                .isInstanceOfSatisfying(WorkspacesException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(ErrorCode.CURSOR_INVALID));
    }
}
