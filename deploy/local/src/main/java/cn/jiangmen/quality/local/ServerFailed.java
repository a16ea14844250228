package cn.jiangmen.quality.local;

/** A server could not be started or stopped; the message carries what its log last said. */
public final class ServerFailed extends RuntimeException {
    ServerFailed(String message) {
        super(message);
    }

    ServerFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
