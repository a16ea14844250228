package cn.jiangmen.quality.kit.http;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

/** The answers to commands on an aggregate that has versions: its state, with its version as the entity tag. */
public final class Answer {
    private Answer() {}

    /**
     * 201, with the address of what was created.
     *
     * @param path of the collection
     * @param key under which it is found there, in its plain form
     */
    public static Response created(String path, String key, long version, Object view) {
        return Response.created(UriBuilder.fromPath(path).segment("{key}").build(key))
                .tag(Versions.tag(version))
                .entity(view)
                .build();
    }

    /** 200, the state that was asked for or that a change led to. */
    public static Response current(long version, Object view) {
        return Response.ok(view).tag(Versions.tag(version)).build();
    }
}
