package cn.jiangmen.quality.kit.events;

/**
 * Publishes the present state of every aggregate of one kind again; run once after the database was restored or promoted,
 * because readers may know versions that are lost here. A service that keeps aggregates has one such bean for each.
 */
public interface Republished {
    /**
     * Appends every aggregate, with the version it has, to the outbox. May run beside ordinary work and may run twice
     * after a crash. In batches, each in a transaction of its own that locks the rows it appends
     * ({@code select … for update}): then no newer state can be overtaken by an older one.
     */
    void republish() throws Exception;
}
