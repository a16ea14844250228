/**
 * Gatherings (宣贯培训活动): trainings and publicity events, planned and held, with the enterprises that came.
 *
 * <p>They are counted with the quality work of the same kind: the event says kind, day and county as that of an activity does.
 */
package cn.jiangmen.quality.enterprise.gatherings;
