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
    private static final Pattern BLOCK =
            Pattern.compile("^( *)```sh\n(.*?)^\\1```$", Pattern.MULTILINE | Pattern.DOTALL);

    static CommandBlocks of(Path page) {
        Map<String, List<String>> blocks = new LinkedHashMap<>();
        for (MatchResult chapter : CHAPTER.matcher(read(page)).results().toList()) {
            List<String> commands = BLOCK.matcher(chapter.group(2))
                    .results()
                    .map(block -> block.group(2).stripIndent())
                    .toList();
            if (!commands.isEmpty()) {
                blocks.put(chapter.group(1), commands);
            }
        }
        return new CommandBlocks(blocks);
    }

    /** One of those below a heading, counted from 0. */
    String of(String heading, int number) {
        return byHeading.getOrDefault(heading, List.of()).get(number);
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
