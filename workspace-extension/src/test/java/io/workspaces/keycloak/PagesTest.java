package io.workspaces.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** README and its neighbours, and the pages in {@code docs}. */
class PagesTest {
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]*)#?([^)]*)\\)");

    @ParameterizedTest
    @ValueSource(strings = {"..", "../docs", "../docs/decisions"})
    void every_link_leads_to_a_file_and_every_anchor_to_a_heading(String folder) throws IOException {
        try (var pages = Files.newDirectoryStream(Path.of(folder), "*.md")) {
            for (Path page : pages) {
                for (MatchResult link :
                        LINK.matcher(Files.readString(page)).results().toList()) {
                    Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
                    assertThat(target).as(page.toString()).exists();
                    if (!link.group(2).isEmpty()) {
                        assertThat(slugs(target)).contains("#-" + link.group(2) + "\n");
                    }
                }
            }
        }
    }

    @Test
    void the_first_page_leads_to_every_other() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        try (Stream<Path> pages = Files.list(Path.of("..", "docs"))) {
            assertThat(pages.map(page -> page.getFileName().toString()).filter(name -> name.matches(".*\\.(md|yaml)")))
                    .hasSizeGreaterThan(8)
                    .allSatisfy(name -> assertThat(readme).contains("](docs/" + name + ")"));
        }
    }

    /** Its lines, as GitHub makes anchors of headings. */
    private static String slugs(Path page) throws IOException {
        String text = Files.readString(page).toLowerCase(Locale.ROOT);
        return text.replaceAll("[^\\p{L}\\p{N}#\n _-]", "").replace(' ', '-');
    }
}
