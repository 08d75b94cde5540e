package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.crypto.DataKeys;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Reads the bytes of an upload and decrypts them, a piece at a time. */
final class UploadedFile extends InputStream {
    private final Upload upload;
    private final FileDigest bytes;
    private boolean checked;

    UploadedFile(Upload upload, Uploads uploads, DataKeys keys) {
        this.upload = upload;
        this.bytes = new FileDigest(new SequenceInputStream(new Pieces(upload, uploads, keys)));
    }

    @Override
    public int read() throws IOException {
        int next = bytes.read();
        checkAtEnd(next);
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = bytes.read(target, offset, length);
        checkAtEnd(read);
        return read;
    }

    private void checkAtEnd(int read) {
        if (read < 0 && !checked) {
            checked = true;
            if (!bytes.hex().equals(upload.digest())) {
                throw WorkspacesException.violation(
                        "sha256",
                        "checksum_mismatch",
                        "is not that of the parts; send those that are missing or wrong");
            }
        }
    }

    private static final class Pieces implements Enumeration<InputStream> {
        private final Upload upload;
        private final Uploads uploads;
        private final DataKeys keys;
        private int part = 1;
        private int number;
        private Optional<byte[]> upcoming;

        Pieces(Upload upload, Uploads uploads, DataKeys keys) {
            this.upload = upload;
            this.uploads = uploads;
            this.keys = keys;
            this.upcoming = open();
        }

        @Override
        public boolean hasMoreElements() {
            return upcoming.isPresent();
        }

        @Override
        public InputStream nextElement() {
            byte[] piece = upcoming.orElseThrow(NoSuchElementException::new);
            number++;
            upcoming = open();
            if (upcoming.isEmpty() && part < upload.parts()) {
                part++;
                number = 0;
                upcoming = open();
            }
            return new ByteArrayInputStream(piece);
        }

        private Optional<byte[]> open() {
            return keys.reading(upload.workspace(), opener -> uploads.piece(upload, part, number)
                    .map(piece -> opener.get()
                            .open(piece.bytes().ciphertext(), Uploads.Piece.binding(upload.id(), part, number))));
        }
    }
}
