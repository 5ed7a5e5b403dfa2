package dev.boussole.service.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class SignatureTest {
    /** The example of the reference libraries of Standard Webhooks (their tests, "should verify a valid payload"). */
    @Test
    void the_signature_is_the_one_that_other_libraries_make() {
        byte[] secret = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(Signature.of(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void a_secret_is_shown_as_others_expect_it() {
        String shown = Signature.shown(Signature.newSecret());
        assertThat(shown).startsWith("whsec_");
        assertThat(Base64.getDecoder().decode(shown.substring(6))).hasSize(32);
    }
}
