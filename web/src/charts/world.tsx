/** A map of the world from the package: borders as Natural Earth draws them, a ring for each place as wide as its words are vague. */
import { useQuery } from '@tanstack/react-query';
import { geoGraticule10, geoMercator, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import { useMemo } from 'react';
import atlas from 'world-atlas/countries-50m.json?url';
import { fences } from './near.ts';
import { useWords } from '../words/index.tsx';

/** Something to be drawn at a place. */
export interface Ring {
  readonly id: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly radiusKm: number;
  readonly count: number;
}

const WIDTH = 900;
const HEIGHT = 520;
/** Degrees of a kilometre on a meridian. */
const DEGREES = 1 / 111.2;
/** How far a map of one place is opened. */
const SPREAD = 1.2;

/** Room of a name. */
const LABEL = { width: 70, height: 18 };

type Atlas = Parameters<typeof mesh>[0];
type World = Atlas & { readonly objects: { readonly countries: NonNullable<Parameters<typeof mesh>[1]> } };

export default function World({ rings, onRing }: { readonly rings: readonly Ring[]; readonly onRing: (id: string) => void }) {
  const { t } = useWords();
  const { data } = useQuery({ queryKey: ['atlas'], queryFn: async () => (await (await fetch(atlas)).json()) as World, staleTime: Number.POSITIVE_INFINITY });
  const projection = useMemo(() => fitted(rings), [rings]);
  const named = useMemo(() => labelled(rings, projection), [rings, projection]);
  const path = geoPath(projection);
  const land = useMemo(() => (data ? feature(data, data.objects.countries) : null), [data]);
  const borders = useMemo(() => (data ? mesh(data, data.objects.countries, (a, b) => a !== b) : null), [data]);
  return (
    <figure className="world">
      <svg className="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-label={t('page.map')}>
        <rect className="sea" width={WIDTH} height={HEIGHT} />
        <path className="graticule" d={path(geoGraticule10()) ?? ''} />
        {land && <path className="land" d={path(land) ?? ''} />}
        {borders && <path className="border" d={path(borders) ?? ''} />}
        {[...rings].sort((a, b) => b.radiusKm - a.radiusKm).map((ring) => {
          const at = projection([ring.lon, ring.lat]);
          const edge = projection([ring.lon, ring.lat + ring.radiusKm * DEGREES]);
          if (!at || !edge) return null;
          const radius = Math.max(6, at[1] - edge[1]);
          return (
            <a key={ring.id} className="ring" href={`?show=${ring.id}`} aria-label={t('map.ring', { name: ring.name, n: ring.count, km: Math.round(ring.radiusKm) })} onClick={(event) => { event.preventDefault(); onRing(ring.id); }}>
              <circle cx={at[0]} cy={at[1]} r={radius} />
              {named.has(ring.id) && <text x={at[0]} y={at[1] - radius - 3} textAnchor="middle">{ring.name}</text>}
              <title>{t('map.ring', { name: ring.name, n: ring.count, km: Math.round(ring.radiusKm) })}</title>
            </a>
          );
        })}
      </svg>
      <figcaption className="aside">{t('map.borders')}</figcaption>
    </figure>
  );
}

/** A projection that holds all rings with some land around them. */
function fitted(rings: readonly Ring[]) {
  if (rings.length === 0) return geoMercator().fitSize([WIDTH, HEIGHT], { type: 'Sphere' }).translate([WIDTH / 2, HEIGHT / 1.55]);
  const [west, east] = fences(rings.map((r) => r.lon), SPREAD);
  const [south, north] = fences(rings.map((r) => r.lat), SPREAD);
  const near = rings.filter((r) => r.lon >= west && r.lon <= east && r.lat >= south && r.lat <= north);
  const lons = near.map((r) => r.lon);
  const lats = near.map((r) => r.lat);
  const corners: [number, number][] = [[Math.min(...lons) - SPREAD, Math.min(...lats) - SPREAD], [Math.max(...lons) + SPREAD, Math.max(...lats) + SPREAD]];
  return geoMercator().fitSize([WIDTH, HEIGHT], { type: 'MultiPoint', coordinates: corners });
}

/** Rings whose names are written: the most told of first, none over another. */
function labelled(rings: readonly Ring[], projection: ReturnType<typeof geoMercator>): ReadonlySet<string> {
  const taken: (readonly [number, number])[] = [];
  const found = new Set<string>();
  for (const ring of [...rings].sort((a, b) => b.count - a.count)) {
    const at = projection([ring.lon, ring.lat]);
    if (!at || taken.some(([x, y]) => Math.abs(x - at[0]) < LABEL.width && Math.abs(y - at[1]) < LABEL.height)) continue;
    taken.push(at);
    found.add(ring.id);
  }
  return found;
}
