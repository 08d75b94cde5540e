package io.workspaces.keycloak.api.bulk;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/** Answers with a CSV file, which is sent while it is written. */
public final class CsvAnswers {
    private CsvAnswers() {}

    /** Writes the content of a file. */
    public interface Content {
        void write(Appendable target) throws IOException;
    }

    public static Response of(String fileName, Content content) {
        StreamingOutput output = stream -> {
            // The container closes the stream; closing it here would make an answer that failed look complete.
            BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
            content.write(writer);
            writer.flush();
        };
        return Response.ok(output)
                .type("text/csv;charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + fileName + "\"")
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
