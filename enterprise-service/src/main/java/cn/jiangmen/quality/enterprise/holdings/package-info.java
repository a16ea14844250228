/** What enterprises hold (持证情况): certificates as their events told them, asked by enterprise, county, zone and day. */
package cn.jiangmen.quality.enterprise.holdings;
