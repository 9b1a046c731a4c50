export * from './assets';
export * from './generation-events';
export * from './generation-outputs';
export * from './generation-steps';
export * from './generations';
export * from './provider-calls';
export * from './uploads';
