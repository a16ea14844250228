package cn.jiangmen.quality.target.duty;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** Links to evidence: https only, with a host and without a user, so that none runs anything or gives a password away. */
final class Links {
    private Links() {}

    /** The links, when all may stand. */
    static List<String> check(List<String> links) {
        for (int i = 0; i < links.size(); i++) {
            if (!safe(links.get(i))) {
                throw new DutyRefused.LinkRefused(i);
            }
        }
        return links;
    }

    private static boolean safe(String link) {
        try {
            URI uri = new URI(link);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
