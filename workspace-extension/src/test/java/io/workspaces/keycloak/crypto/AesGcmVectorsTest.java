package io.workspaces.keycloak.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Test cases 13 to 16 of McGrew and Viega, "The Galois/Counter Mode of Operation (GCM)". */
class AesGcmVectorsTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final String ZERO = "00".repeat(32);
    private static final String KEY = "feffe9928665731c6d6a8f9467308308".repeat(2);

    @ParameterizedTest(name = "case {0}")
    @CsvSource({
        "13, ZERO, 000000000000000000000000, '', '', '', 530f8afbc74536b9a963b4f1c4cb738b",
        "14, ZERO, 000000000000000000000000, '', 00000000000000000000000000000000,"
                + " cea7403d4d606b6e074ec5d3baf39d18, d0d1c8a799996bf0265b98b5d48ab919",
        "15, KEY, cafebabefacedbaddecaf888, '',"
                + " d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255,"
                + " 522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad,"
                + " b094dac5d93471bdec1a502270e3cc6c",
        "16, KEY, cafebabefacedbaddecaf888, feedfacedeadbeeffeedfacedeadbeefabaddad2,"
                + " d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39,"
                + " 522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662,"
                + " 76fc6ece0f4e1768cddf8853bb2d551b"
    })
    void a_published_vector_opens_and_with_another_tag_does_not(
            int number, String key, String nonce, String aad, String clear, String ciphertext, String tag)
            throws GeneralSecurityException {
        MasterKey masterKey = MasterKey.of("k", HEX.parseHex(key.equals("KEY") ? KEY : ZERO));
        byte[] sealed = HEX.parseHex(nonce + ciphertext + tag);

        assertThat(masterKey.aead().decrypt(sealed, HEX.parseHex(aad))).isEqualTo(HEX.parseHex(clear));

        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> masterKey.aead().decrypt(sealed, HEX.parseHex(aad)))
                .as("case %d", number)
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void what_version_0_1_stored_opens_in_every_later_one() {
        MasterKeyRing ring = MasterKeyRing.of(java.util.List.of(MasterKey.of("golden", HEX.parseHex(KEY))));
        WorkspaceId workspace = new WorkspaceId("realm-1", "org-1");
        byte[] wrapped = HEX.parseHex(
                "1288012f3c41408260be78ff55d8e337b1689c20b787791c0414432af922c08485e41558102ff73fabde103786"
                        + "85d4fd9899ff2f9b6e7dfa022612f21832ad7d48c83870c52e5f40435b599979cf790df855b247a07888717542"
                        + "fcb11679cfea591085b8b520f94654f91c52635e0c5e8abdf6a2ee9a8cb84ba157ad1ede8ce006af7b4f3d8c14"
                        + "94339707");
        byte[] value = HEX.parseHex(
                "01c5c3e4268b7520fed6e86cd612de2bd64b57e4ab1becf5ca3e5d4166af8b6d49879659748e5f892a0172eb38" + "9e26");

        Keyset keyset = Keyset.unwrap(wrapped, ring.require("golden"), workspace);
        byte[] clear = new Opener(workspace, keyset).open(value, Binding.of("metadata", "member-1", "社員番号"));

        assertThat(new String(clear, UTF_8)).isEqualTo("O'Brien 田中");
    }

    @Test
    void associated_data_has_one_reading() {
        assertThat(HEX.formatHex(Binding.of("p", "ab", "", "ü").associatedData(new WorkspaceId("r", "o"))))
                .isEqualTo("00000004" + "77737031" + "00000001" + "72" + "00000001" + "6f" + "00000001" + "70"
                        + "00000002" + "6162" + "00000000" + "00000002" + "c3bc");
    }
}
