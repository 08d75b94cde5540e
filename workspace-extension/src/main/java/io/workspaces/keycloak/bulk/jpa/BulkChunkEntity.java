package io.workspaces.keycloak.bulk.jpa;

import io.workspaces.keycloak.bulk.Chunk;
import io.workspaces.keycloak.crypto.Binding;
import io.workspaces.keycloak.crypto.Sealed;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Some hundred rows of a job. */
@Entity(name = "WspBulkChunk")
@Table(name = "WSP_BULK_CHUNK")
@IdClass(BulkChunkEntity.Key.class)
@DynamicUpdate
public class BulkChunkEntity implements SealedRow {
    @Id
    @Column(name = "JOB_ID")
    String jobId = "";

    @Id
    @Column(name = "CHUNK")
    int chunk;

    @Column(name = "REALM_ID")
    String realmId = "";

    @Column(name = "ORG_ID")
    String organizationId = "";

    @Column(name = "ROW_COUNT")
    int rowCount;

    @Column(name = "KEY_ID")
    @Nullable
    Integer keyId;

    @Column(name = "PAYLOAD")
    byte @Nullable [] payload;

    @Column(name = "VERDICTS")
    byte @Nullable [] verdicts;

    @Embedded
    OutcomeColumns outcomes = new OutcomeColumns();

    /** The two ids together. */
    public record Key(String jobId, int chunk) implements Serializable {}

    @Override
    public byte[] ciphertext() {
        return Objects.requireNonNull(payload);
    }

    @Override
    public Binding binding() {
        return Chunk.binding(jobId, chunk);
    }

    @Override
    public void seal(Sealed sealed) {
        payload = sealed.ciphertext();
        keyId = sealed.keyId();
    }

    Chunk chunk() {
        byte[] kept = payload;
        byte[] judged = verdicts;
        return new Chunk(
                jobId,
                chunk,
                rowCount,
                kept == null ? null : new Sealed(Objects.requireNonNullElse(keyId, Chunk.CLEAR), kept),
                outcomes.counts(),
                judged == null ? List.of() : VerdictCodec.read(judged));
    }

    /** A chunk that comes in. */
    void fill(Chunk from) {
        jobId = from.jobId();
        chunk = from.number();
        rowCount = from.rows();
        Sealed kept = from.payload();
        keyId = kept == null ? null : kept.keyId();
        payload = kept == null ? null : kept.ciphertext();
    }
}
