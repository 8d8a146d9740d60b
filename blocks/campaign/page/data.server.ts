import { pieceNames } from "#blocks/parts/piece-names.ts";

export default pieceNames;
