/**
 * Zones and parks (功能区、工业园区、农业产业园区): what they are called and where they lie, as data. Who sits in one on which
 * days is part of the enterprise's own record.
 */
package cn.jiangmen.quality.enterprise.zones;
