package io.workspaces.keycloak.invitation.bulk;

import io.workspaces.keycloak.crypto.DataKeys;
import io.workspaces.keycloak.crypto.Opener;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The bytes of an upload, opened a piece at a time. */
final class UploadedFile extends InputStream {
    private final Upload upload;
    private final FileDigest bytes;
    private boolean checked;

    UploadedFile(Upload upload, Uploads uploads, DataKeys keys) {
        this.upload = upload;
        // A sealer's key stays as it is until the last piece was read.
        Opener opener = keys.forWorkspace(upload.workspace()).opener();
        this.bytes = new FileDigest(new SequenceInputStream(new Pieces(upload, uploads, opener)));
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
        private final Opener opener;
        private int part = 1;
        private int number;
        private Optional<Uploads.Piece> upcoming;

        Pieces(Upload upload, Uploads uploads, Opener opener) {
            this.upload = upload;
            this.uploads = uploads;
            this.opener = opener;
            this.upcoming = uploads.piece(upload, 1, 0);
        }

        @Override
        public boolean hasMoreElements() {
            return upcoming.isPresent();
        }

        @Override
        public InputStream nextElement() {
            Uploads.Piece piece = upcoming.orElseThrow(NoSuchElementException::new);
            upcoming = uploads.piece(upload, part, ++number);
            if (upcoming.isEmpty() && part < upload.parts()) {
                part++;
                number = 0;
                upcoming = uploads.piece(upload, part, number);
            }
            return new ByteArrayInputStream(opener.open(
                    piece.bytes().ciphertext(), Uploads.Piece.binding(upload.id(), piece.part(), piece.number())));
        }
    }
}
