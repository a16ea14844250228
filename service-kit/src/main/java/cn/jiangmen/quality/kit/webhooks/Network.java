package cn.jiangmen.quality.kit.webhooks;

import java.net.InetAddress;

/** A range of addresses, written as {@code 10.0.0.0/8}. */
record Network(InetAddress first, int bits) {

    static Network of(String text) {
        int slash = text.indexOf('/');
        InetAddress first = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        int most = first.getAddress().length * Byte.SIZE;
        int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > most) {
            throw new IllegalArgumentException("no network: " + text);
        }
        return new Network(first, bits);
    }

    boolean contains(InetAddress address) {
        byte[] here = first.getAddress();
        byte[] there = address.getAddress();
        if (here.length != there.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 1 << (Byte.SIZE - 1 - bit % Byte.SIZE);
            if ((here[bit / Byte.SIZE] & mask) != (there[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
