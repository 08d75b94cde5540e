package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.Sha256;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.util.HexFormat;

/** Computes the SHA-256 of the bytes that are read from a stream. */
final class FileDigest extends DigestInputStream {
    FileDigest(InputStream in) {
        super(in, Sha256.digest());
    }

    /** The digest of all bytes so far. To be called once. */
    String hex() {
        return HexFormat.of().formatHex(getMessageDigest().digest());
    }

    /** Reads a stream to its end and returns its digest. */
    static String drain(InputStream in, long limit) throws IOException {
        FileDigest digest = new FileDigest(in);
        byte[] buffer = new byte[1 << 16];
        long count = 0;
        for (int read = digest.read(buffer); read >= 0; read = digest.read(buffer)) {
            count += read;
            if (count > limit) {
                throw WorkspacesException.of(ErrorCode.TOO_LARGE, "The file is larger than " + limit + " bytes");
            }
        }
        return digest.hex();
    }
}
