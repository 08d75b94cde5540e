package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.Sha256;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.util.HexFormat;

/** A stream that knows the SHA-256 of what was read from it. */
final class FileDigest extends DigestInputStream {
    FileDigest(InputStream in) {
        super(in, Sha256.digest());
    }

    /** Of all bytes so far; asked once. */
    String hex() {
        return HexFormat.of().formatHex(getMessageDigest().digest());
    }

    /** The digest of a whole stream that nobody else reads. */
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
