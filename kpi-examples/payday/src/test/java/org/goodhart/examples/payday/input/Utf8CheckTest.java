package org.goodhart.examples.payday.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class Utf8CheckTest {

    @Provide
    Arbitrary<byte[]> bytes() {
        return Arbitraries.of(
                        0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec,
                        0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff)
                .map(Integer::byteValue)
                .array(byte[].class)
                .ofMaxSize(6);
    }

    @Property
    void textsOfBytesAreJudgedAsTheJdkJudgesThem(@ForAll("bytes") byte[] bytes) {
        Utf8Check check = new Utf8Check();
        boolean valid = true;
        for (byte next : bytes) valid &= check.accepts(next);
        assertThat(valid && check.begun() == 0).isEqualTo(isUtf8(bytes));
    }

    @Property
    void everyStringIsUtf8(@ForAll String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Utf8Check check = new Utf8Check();
        for (byte next : bytes) assertThat(check.accepts(next)).isTrue();
        assertThat(check.begun()).isZero();
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
