package io.workspaces.it.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The blocks of a page that a shell runs, by the heading above them. */
record CommandBlocks(Map<String, List<String>> byHeading) {
    private static final Pattern CHAPTER = Pattern.compile("^##+ (.+)\n((?:(?!^##).*\n?)*)", Pattern.MULTILINE);
    private static final Pattern BLOCK = Pattern.compile("^```sh\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    static CommandBlocks of(Path page) {
        Map<String, List<String>> blocks = new LinkedHashMap<>();
        for (MatchResult chapter : CHAPTER.matcher(read(page)).results().toList()) {
            List<String> commands = BLOCK.matcher(chapter.group(2))
                    .results()
                    .map(block -> block.group(1))
                    .toList();
            if (!commands.isEmpty()) {
                blocks.put(chapter.group(1), commands);
            }
        }
        return new CommandBlocks(blocks);
    }

    /** Those below a heading, in their order; none if the page has no such heading. */
    List<String> of(String heading) {
        return byHeading.getOrDefault(heading, List.of());
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
