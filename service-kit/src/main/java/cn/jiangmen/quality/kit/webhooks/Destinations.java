package cn.jiangmen.quality.kit.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses may be called: https, and public networks or those that are allowed by name, so that nobody has this
 * service call what only it can reach. A name is looked up before each call; the call finds the same addresses, because the
 * Java runtime keeps a lookup for 30 seconds, so a name that changes its mind in between gains nothing.
 */
@ApplicationScoped
class Destinations {
    private static final int LONGEST = 2_000;

    // IANA's special-purpose registries of IPv4 and IPv6 addresses, as of 2025
    private static final List<Network> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(Network::of)
            .toList();
    private static final Network PUBLIC_V6 = Network.of("2000::/3");

    private final boolean plainHttp;
    private final List<Network> allowed;

    Destinations(WebhookSettings settings) {
        plainHttp = settings.plainHttp();
        allowed = settings.networks().orElse(List.of()).stream()
                .map(String::strip)
                .map(Network::of)
                .toList();
    }

    /**
     * A name that cannot be looked up now is no reason to refuse it: each call looks again.
     *
     * @throws AddressRefused when it may not be called
     */
    void require(URI url) {
        boolean secure =
                "https".equalsIgnoreCase(url.getScheme()) || (plainHttp && "http".equalsIgnoreCase(url.getScheme()));
        if (!secure
                || url.getHost() == null
                || url.getRawUserInfo() != null
                || url.getRawFragment() != null
                || url.toString().length() > LONGEST) {
            throw new AddressRefused(url.toString(), AddressRefused.Reason.NOT_AN_ADDRESS);
        }
        try {
            for (InetAddress address : InetAddress.getAllByName(url.getHost())) {
                if (!mayBeCalled(address)) {
                    throw new AddressRefused(url.toString(), AddressRefused.Reason.PRIVATE_NETWORK);
                }
            }
        } catch (UnknownHostException unknown) {
            return; // it cannot be called either
        }
    }

    boolean mayBeCalled(InetAddress address) {
        if (allowed.stream().anyMatch(network -> network.contains(address))) {
            return true;
        }
        boolean v4 = address.getAddress().length == Integer.BYTES;
        return (v4 || PUBLIC_V6.contains(address))
                && NOT_PUBLIC.stream().noneMatch(network -> network.contains(address));
    }
}
