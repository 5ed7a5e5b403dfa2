package dev.boussole.service.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTest {
    private final Targets strict = new Targets(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001::1",
                "2001:db8::1",
                "fec0::1"
            })
    void an_address_that_only_we_can_reach_is_refused(String address) throws Exception {
        assertThat(strict.allows(InetAddress.getByName(address))).isFalse();
        assertThat(new Targets(true).allows(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "8.8.8.8", "100.128.0.1", "172.32.0.1", "2606:2800:21f::1", "2a01:e0a::1"})
    void an_address_of_the_internet_is_allowed(String address) throws Exception {
        assertThat(strict.allows(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com",
                "/path",
                "http://8.8.8.8/",
                "ftp://8.8.8.8/",
                "https://",
                "https:///x",
                "https://user:pass@8.8.8.8/",
                "https://8.8.8.8/#part",
                "https://8.8.8.8:0/",
                "https://a b/",
                "https://127.0.0.1/",
                "https://localhost/",
                "https://[::1]/",
                "https://0177.0.0.1.example invalid/",
                "file:///etc/passwd",
                "https://8.8.8.8/\r\nX-Injected: 1"
            })
    void a_target_that_cannot_be_posted_to_is_refused_as_it_is_written(String url) {
        assertThat(strict.complaint(url)).isPresent();
    }

    @Test
    void a_public_address_over_https_will_do() {
        assertThat(strict.complaint("https://8.8.8.8:8443/hooks?team=nord")).isEmpty();
    }

    @Test
    void plain_http_to_this_machine_is_for_those_who_allow_it() {
        assertThat(new Targets(true).complaint("http://127.0.0.1:8080/hook")).isEmpty();
    }
}
