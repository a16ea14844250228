package cn.jiangmen.quality.kit.http;

import cn.jiangmen.quality.kit.files.TableFormat;
import cn.jiangmen.quality.kit.files.TableWriter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.function.Consumer;

/** Answers that all services give alike: an aggregate's state with its version as the entity tag, and tables as files. */
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

    /**
     * 200, a table as a file to be kept, written while it is read.
     *
     * @param name of the file, without its suffix
     * @param title of the sheet, where the format has one
     * @param rows writes them; refuse before, for nothing can be refused once the file has begun
     */
    public static Response file(
            TableFormat form, String name, String title, List<String> head, Consumer<TableWriter> rows) {
        StreamingOutput file = out -> {
            try (TableWriter table = form.open(out, title, head)) {
                rows.accept(table);
            }
        };
        return Response.ok(file, form.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + form.suffix() + "\"")
                .build();
    }
}
